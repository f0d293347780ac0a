package org.mingjing.people;

/** A role in a scope. */
public record Grant(Role role, Scope scope) {}
