/* Merges to positions. */

/**
 * Leaves are ordered so that no branches cross. A merge lower than an earlier one is drawn at the earlier one's height:
 * only then does a horizontal line cut the tree into the clusters that the merges made.
 */
export class Tree {
    constructor(merges, leaves) {
        this.merges = merges;
        this.leaves = leaves;
        this.order = [];
        const open = [leaves + merges.length - 1];
        while (open.length > 0) {
            const node = open.pop();
            if (node < leaves) {
                this.order.push(node);
            } else {
                open.push(merges[node - leaves].right, merges[node - leaves].left);
            }
        }
        this.x = [];
        this.y = new Array(leaves).fill(0);
        this.members = Array.from({ length: leaves }, (_, leaf) => [leaf]);
        this.order.forEach((leaf, position) => { this.x[leaf] = position; });
        this.raised = 0;
        let highest = 0;
        for (const { left, right, into, height } of merges) {
            this.raised += height < highest ? 1 : 0;
            highest = Math.max(highest, height);
            this.x[into] = (this.x[left] + this.x[right]) / 2;
            this.y[into] = highest;
            this.members[into] = [...this.members[left], ...this.members[right]];
        }
        this.highest = highest;
        this.lowestPositive = Math.min(...this.y.filter(y => y > 0));
    }

    /** For every node its cluster, numbered from the left, when the tree is cut into `count`; −1 above the cut. */
    clusters(count) {
        const nodes = 2 * this.leaves - count;
        const cluster = new Array(this.x.length).fill(-1);
        const merged = new Set(this.merges.slice(0, this.leaves - count).flatMap(m => [m.left, m.right]));
        Array.from({ length: nodes }, (_, node) => node).filter(node => !merged.has(node))
            .sort((a, b) => this.x[a] - this.x[b]).forEach((node, index) => { cluster[node] = index; });
        for (let node = nodes - 1; node >= this.leaves; node--) {
            cluster[this.merges[node - this.leaves].left] = cluster[node];
            cluster[this.merges[node - this.leaves].right] = cluster[node];
        }
        return cluster;
    }

    /** The numbers that a reader knows the experts below a node by. */
    names(node) {
        return this.members[node].map(leaf => leaf + 1).sort((a, b) => a - b).join(", ");
    }
}
