package org.mingjing.engine.fast;

/** One part of a rule's condition, which hands each match on to the part after it. */
@FunctionalInterface
interface Join {

    /** Continues with every match of this part. @return whether to stop looking, because one match was enough */
    boolean match(Frame frame) throws Exception;
}
