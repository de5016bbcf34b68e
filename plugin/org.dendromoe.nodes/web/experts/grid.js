/* One tab stop for the cells of a grid: the arrow keys lead from one to the next. */

const STEPS_OF_KEYS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/**
 * @param rows arrays of elements; of different lengths, and with holes, if some cells do not exist
 * @param onShow called with row and column of the cell that is pointed at or focused, with nothing when it is left
 */
export function roveGrid(rows, onShow) {
    let stop = null;
    const stopAt = cell => {
        stop?.setAttribute("tabindex", "-1");
        cell.setAttribute("tabindex", "0");
        stop = cell;
    };
    rows.forEach((cells, row) => cells.forEach((cell, column) => {
        cell.setAttribute("tabindex", "-1");
        cell.addEventListener("pointerenter", () => onShow(row, column));
        cell.addEventListener("pointerleave", () => onShow());
        cell.addEventListener("blur", () => onShow());
        cell.addEventListener("focus", () => {
            stopAt(cell);
            onShow(row, column);
        });
        cell.addEventListener("keydown", event => {
            const step = STEPS_OF_KEYS[event.key];
            const next = step && rows[row + step[0]]?.[column + step[1]];
            if (step) {
                event.preventDefault();
            }
            next?.focus();
        });
    }));
    const first = rows.flat().find(Boolean);
    if (first) {
        stopAt(first);
    }
}
