/* Round numbers for axes. */

/** Multiples of 1, 2 or 5 times a power of ten between two numbers, `most` or a few less. */
export function roundNumbers(low, high, most) {
    const rough = (high - low) / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough * 0.999999);
    const values = [];
    for (let i = Math.ceil(low / step - 1e-9); i * step <= high; i++) {
        values.push(Number((i * step).toPrecision(12)) + 0);
    }
    return values;
}

const MANTISSAS = [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]];

/** Round numbers between two positive ones for a logarithmic axis, about `most` of them. */
export function roundOnLogAxis(low, high, most) {
    const first = Math.floor(Math.log10(low));
    const last = Math.ceil(Math.log10(high));
    const step = Math.max(1, Math.ceil((last - first) / most));
    let values = [];
    for (const mantissas of MANTISSAS) {
        values = [];
        for (let e = Math.ceil(first / step) * step; e <= last; e += step) {
            values.push(...mantissas.map(mantissa => Number(`${mantissa}e${e}`)));
        }
        values = values.filter(value => value >= low && value <= high);
        if (values.length >= 3 || step > 1) {
            break;
        }
    }
    return values.length >= 2 ? values : roundNumbers(low, high, most).filter(value => value > 0);
}
