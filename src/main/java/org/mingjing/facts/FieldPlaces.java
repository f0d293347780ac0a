package org.mingjing.facts;

/** The fields of a fact, as sentences name them; made once, as they are asked for with every fact. */
final class FieldPlaces {

    static final Place SOURCE = Place.field("source");
    static final Place FACT_ID = Place.field("factId");
    static final Place VERSION = Place.field("version");
    static final Place CASE_ID = Place.field("caseId");
    static final Place POWER = Place.field("power");
    static final Place NODE = Place.field("node");
    static final Place PHASE = Place.field("phase");
    static final Place OCCURRED_AT = Place.field("occurredAt");
    static final Place RECORDED_AT = Place.field("recordedAt");
    static final Place SEQUENCE = Place.field("sequence");
    static final Place DEPARTMENT = Place.field("department");
    static final Place POST = Place.field("post");
    static final Place OFFICIAL = Place.field("official");
    static final Place REGION = Place.field("region");

    private FieldPlaces() {}
}
