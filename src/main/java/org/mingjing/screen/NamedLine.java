package org.mingjing.screen;

/** A name and the line it stands on, counted from 1. */
public record NamedLine(String name, int line) {}
