/* How the view of the experts looks. */

export const EXPERTS_STYLE = `
.summary { margin: 6px 0 0; font-size: 13px; overflow-wrap: anywhere; }
.charts { margin-top: 10px; }
.charts.wide { display: grid; grid-template-columns: var(--heatmap) minmax(0, 1fr); gap: 32px; align-items: start; }
.charts > div { min-width: 0; }
.plots > div { margin: 0 0 12px; }
.plots.beside { display: flex; gap: 28px; align-items: flex-start; }
.plots.beside > div { min-width: 0; }
.details { min-height: 5.5em; margin: 4px 0 12px; border-left: 3px solid #d0d0d0; padding: 2px 0 2px 10px;
    font-size: 13px; overflow-wrap: anywhere; }
svg .small { font-size: 11px; }
svg .mass { fill: #595959; }
svg .difference { fill: #4B2A7B; }
.choice select { max-width: min(100%, 22em); text-overflow: ellipsis; }
svg .cell { stroke: #fff; stroke-width: 0.5; }
svg .item { cursor: help; outline: none; }
svg .frame { fill: transparent; stroke: transparent; }
svg .item:hover .frame, svg .item:focus .frame, svg .item:hover .cell, svg .item:focus .cell { stroke: #2b2b2b;
    stroke-width: 2; }
svg .curve { fill: none; stroke-width: 1.3; stroke-linejoin: round; }
svg .curve.single { stroke-dasharray: 6 3; }
svg .curve.won { stroke-width: 2.8; }
svg .touch { fill: none; stroke: transparent; stroke-width: 9; pointer-events: stroke; }
svg .item.line:hover .curve, svg .item.line:focus .curve { stroke-width: 4; }
tbody th { text-align: left; overflow-wrap: anywhere; min-width: 6em; max-width: 34em; }
`;
