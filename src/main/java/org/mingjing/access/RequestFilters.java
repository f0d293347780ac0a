package org.mingjing.access;

/** The filters of this room, which stand in the chain of Spring Security and nowhere else. */
record RequestFilters(TokenFilter tokens, SessionAge ages) {}
