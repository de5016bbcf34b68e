/* How the dendrogram looks. */

export const STYLE = `
.head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 8px; min-height: 30px; }
.state { margin: 0; flex: 1 1 160px; }
.narrow .state { min-height: 2.9em; }
.back.none { visibility: hidden; }
.apply { margin: 4px 0; font-weight: 600; }
.state strong { color: #A84A00; font-size: 17px; }
.quiet { color: #595959; margin: 4px 0; font-size: 13px; }
.charts { margin-top: 12px; }
.wide .charts { display: grid; grid-template-columns: var(--tree) minmax(0, 1fr); gap: 28px; align-items: start; }
.charts > div { min-width: 0; }
.pills { gap: 4px; margin-bottom: 10px; }
.pills legend { width: 100%; padding-bottom: 3px; }
.pills span, .pills label:first-of-type span, .pills label:last-of-type span { border-radius: 14px; margin: 0;
    padding: 2px 10px; min-height: 26px; }
.details { min-height: 13.5em; margin-top: 8px; border-left: 3px solid #d0d0d0; padding: 2px 0 2px 10px;
    overflow-wrap: anywhere; font-size: 13px; }
.details p { margin: 0 0 3px; }
.details .strong { font-weight: 600; font-size: 14px; }
.details dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 12px; margin: 0 0 4px; }
.details dt { color: #595959; }
.details dd { margin: 0; font-variant-numeric: tabular-nums; max-height: 8em; overflow: auto; }
.details ul { list-style: none; margin: 0; padding: 0; }
.details li { display: grid; grid-template-columns: 56px 52px minmax(0, 1fr); gap: 8px; align-items: start; }
.details .weight { height: 8px; margin-top: 6px; background: #ececec; }
.details .weight span { display: block; height: 100%; background: #0072B2; }
.details .value { text-align: right; font-variant-numeric: tabular-nums; }
.tables { margin-top: 6px; }
svg .ground { fill: transparent; }
svg.tree { touch-action: pan-x pan-y; }
svg.tree.zoomed { touch-action: none; }
svg.zoomed .ground { cursor: grab; }
svg .stem, svg .bar { fill: none; stroke-width: 2; pointer-events: none; stroke-linecap: square; }
svg .lit { stroke-width: 4; }
svg rect.lit { stroke: #2b2b2b; stroke-width: 1; }
svg .track { fill: #ececec; }
svg .mass { fill: #8a8a8a; }
svg .feature { fill: #595959; }
svg .hit { fill: none; stroke: transparent; stroke-width: 14; }
svg .item { cursor: help; outline: none; }
svg .item .frame { fill: transparent; stroke: transparent; }
svg .item:hover .frame { fill: rgba(0, 114, 178, 0.06); }
svg .item:focus-visible .frame { stroke: #0072B2; stroke-width: 2; }
svg .item:hover .hit { stroke: rgba(0, 114, 178, 0.12); }
svg .item:focus-visible .hit { stroke: rgba(0, 114, 178, 0.35); }
svg .item.point { cursor: pointer; }
svg .notch { stroke: #8a8a8a; }
svg .notch.advised { stroke: #2b2b2b; stroke-width: 3; }
svg .cut { cursor: ns-resize; outline: none; touch-action: none; }
svg .cut.away > * { visibility: hidden; }
svg .cut .line { stroke: #D55E00; stroke-width: 2; stroke-dasharray: 7 4; }
svg .cut .hit { stroke-width: 16; }
svg .cut .handle { fill: #A84A00; }
svg .cut text { fill: #fff; font-weight: 600; }
svg .cut:hover .line { stroke-width: 3; }
svg .cut:focus-visible .handle { stroke: #2b2b2b; stroke-width: 2.5; }
svg .cut:focus-visible .line { stroke-width: 3; }
svg .curve { fill: none; stroke: #0072B2; stroke-width: 2; stroke-linejoin: round; }
svg .dot { fill: #0072B2; }
svg .current { fill: #D55E00; pointer-events: none; }
svg .smallest { fill: none; stroke: #2b2b2b; stroke-width: 1.5; pointer-events: none; }
svg .recommended { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; pointer-events: none; }
svg .marker { stroke: #D55E00; stroke-dasharray: 7 4; stroke-width: 1.5; }
@media (pointer: coarse) {
    svg .cut .hit { stroke-width: 36; }
    button, select, .radios span { min-height: 36px; }
}
@media print {
    .details { display: none; }
    .wide .charts { grid-template-columns: 2fr 1fr; }
}
`;
