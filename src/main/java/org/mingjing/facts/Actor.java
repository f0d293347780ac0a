package org.mingjing.facts;

/**
 * Who took a step, at which post, where; each is empty if unknown.
 *
 * @param department code of the department
 * @param post code of the post
 * @param official code of the official
 * @param region region code
 */
public record Actor(String department, String post, String official, String region) {

    public Actor {
        Recordable.text(FieldPlaces.DEPARTMENT, department);
        Recordable.text(FieldPlaces.POST, post);
        Recordable.text(FieldPlaces.OFFICIAL, official);
        Recordable.text(FieldPlaces.REGION, region);
    }
}
