package org.mingjing.cli;

/** Form of a result. */
enum Format { CSV, JSON }
