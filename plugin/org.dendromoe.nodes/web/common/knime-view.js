/* A view in KNIME: where its data come from, and what happens if there are none. */

import { element } from "./elements.js";
import { COMMON_STYLE } from "./style.js";

async function initialData(knimeService) {
    const config = knimeService.getConfig();
    const { extensionType, nodeId, projectId, workflowId } = config;
    const given = config.initialData ?? await knimeService.callNodeDataService({ serviceType: "initial_data",
        dataServiceRequest: "", extensionType, nodeId, projectId, workflowId });
    return typeof given === "string" ? JSON.parse(given) : given;
}

/**
 * Shows the initial data of a node's view.
 *
 * @param show draws data into the shadow root and returns what takes it away again, {teardown()}
 */
export function knimeView(shadowRoot, knimeService, show) {
    let view = null;
    let closed = false;
    const fail = message => {
        knimeService.sendAlert({ type: "error", message });
        if (!closed) {
            element(shadowRoot, "style", {}, COMMON_STYLE);
            element(shadowRoot, "p", { class: "dendromoe error", role: "alert" }, message);
        }
    };
    initialData(knimeService).then(({ result, warningMessages, userError, internalError }) => {
        if (warningMessages?.length > 0) {
            knimeService.sendAlert({ type: "warn", warnings: warningMessages.map(message => ({ message })) });
        }
        if (userError || internalError) {
            fail((userError ?? internalError).message);
        } else if (!closed) {
            view = show(shadowRoot, result);
        }
    }).catch(error => fail(`The view cannot be shown: ${error.message}`));
    return {
        teardown() {
            closed = true;
            view?.teardown();
        },
    };
}
