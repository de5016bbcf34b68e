package org.dendromoe.nodes.selector;

import org.dendromoe.engine.select.Criterion;
import org.knime.node.parameters.widget.choices.Label;

/** The criteria as the dialog offers them; the names are those of the engine and are saved with the node. */
enum CriterionChoice {
    @Label(value = "HQC", description = """
            Criterion of Hannan and Quinn (1979) along the refined path: weighs the log-likelihood lost by each merge
            against the coefficients saved. Asks for less evidence than BIC, so that fewer rows are enough to tell experts
            apart, and for more than AIC, which keeps too many now and then however many rows there are. Can choose one
            expert.
            """)
    HQC,
    @Label(value = "BIC", description = """
            Bayesian information criterion (Schwarz 1978) along the refined path: a larger price for parameters. Keeps
            too few experts where there are not many rows, seldom too many; the better one for numeric targets. Can
            choose one expert.
            """)
    BIC,
    @Label(value = "ICL", description = """
            Integrated completed likelihood (Biernacki, Celeux and Govaert 2000) along the refined path: BIC and a
            price for rows that several experts claim. Prefers experts that share few rows. Can choose one expert.
            """)
    ICL,
    @Label(value = "AIC", description = """
            Akaike's information criterion (Akaike 1974) along the refined path: a smaller price for parameters than
            BIC, for prediction rather than for interpretation. Tends to keep more experts. Can choose one expert.
            """)
    AIC,
    @Label(value = "DSC", description = """
            Dendrogram selection criterion of the published method (arXiv 2403.01684, arXiv 2602.07997), on the tree of
            mixing measures: height of the merge and mean log-likelihood. Chooses at least two experts, and often two
            when there are fewer than some ten thousand rows.
            """)
    DSC,
    @Label(value = "Rescaled DSC", description = """
            The same with height and mean log-likelihood each divided by its scale, so that neither swamps the other.
            Chooses at least two experts.
            """)
    DSC_RESCALED;

    Criterion toCriterion() {
        return Criterion.valueOf(name());
    }
}
