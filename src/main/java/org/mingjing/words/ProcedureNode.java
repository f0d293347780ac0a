package org.mingjing.words;

import org.mingjing.facts.NodeDefinition;

/** A step that the power's procedure provides for, whether or not the case has it. */
public final class ProcedureNode {

    private final NodeDefinition definition;

    public ProcedureNode(NodeDefinition definition) {
        this.definition = definition;
    }

    public String getNode() {
        return definition.node();
    }

    public String getName() {
        return definition.name();
    }

    public int getOrder() {
        return definition.order();
    }

    public String getRole() {
        return definition.role();
    }

    public boolean isRequired() {
        return definition.required();
    }
}
