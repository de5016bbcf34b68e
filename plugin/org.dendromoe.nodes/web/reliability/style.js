/* How the reliability view looks. */

export const RELIABILITY_STYLE = `
.charts { margin-top: 10px; }
.charts.wide { display: grid; grid-template-columns: var(--diagram) minmax(0, 1fr); gap: 28px; align-items: start; }
.charts > div { min-width: 0; }
.charts:not(.wide) > div + div { margin-top: 14px; }
.models { border: 0; margin: 0 0 8px; padding: 0; font-size: 13px; min-width: 0; }
.models legend { padding: 0 0 3px; font-weight: 600; }
.models label { display: flex; gap: 6px; align-items: center; margin: 2px 0; overflow-wrap: anywhere; }
.models svg { width: 16px; height: 16px; flex: none; }
.details { min-height: 5.5em; margin: 8px 0; border-left: 3px solid #d0d0d0; padding: 2px 0 2px 10px; font-size: 13px;
    overflow-wrap: anywhere; }
.quiet { color: #595959; margin: 4px 0; font-size: 13px; }
tbody th { text-align: left; }
svg .diagonal { stroke: #767676; stroke-dasharray: 5 4; }
svg .interval { stroke-width: 1.2; }
svg .line { fill: none; stroke-width: 2; }
svg .item { cursor: help; outline: none; }
svg .item .frame { fill: transparent; stroke: transparent; }
svg .item:hover .frame, svg .item:focus .frame { stroke: #2b2b2b; stroke-width: 1.5; }
`;
