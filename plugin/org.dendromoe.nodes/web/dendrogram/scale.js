/* Heights of merges to positions. */

import { roundNumbers, roundOnLogAxis } from "../common/ticks.js";
import { number } from "../common/words.js";

/** From heights to 0 (leaves) … 1 (top). A logarithmic scale has a foot that height 0 is drawn at. */
export class HeightScale {
    constructor(tree, log) {
        this.log = log && tree.highest > 0;
        if (this.log) {
            const lowest = Math.max(tree.lowestPositive, tree.highest / 1e12);
            const decades = Math.max(Math.log10(tree.highest / lowest), 0.5) / 0.82;
            this.high = tree.highest * 10 ** (0.08 * decades);
            this.low = this.high / 10 ** decades;
        } else {
            this.high = tree.highest > 0 ? tree.highest / 0.92 : 1;
        }
    }

    at(height) {
        if (!this.log) {
            return height / this.high;
        }
        return height <= this.low ? 0 : Math.log(height / this.low) / Math.log(this.high / this.low);
    }

    heightAt(position) {
        return this.log ? this.low * (this.high / this.low) ** position : position * this.high;
    }

    /** Round heights between two positions, about `most` of them. */
    ticks(from, to, most) {
        const tick = value => ({ at: this.at(value), label: number(value) });
        if (!this.log) {
            return roundNumbers(this.heightAt(from), this.heightAt(to), most).map(tick);
        }
        const foot = from <= 0 ? [{ at: 0, label: "0" }] : [];
        return [...foot, ...roundOnLogAxis(this.heightAt(from), this.heightAt(to), most).map(tick)
            .filter(({ at }) => foot.length === 0 || at > 0.5 * (to - from) / most)];
    }
}
