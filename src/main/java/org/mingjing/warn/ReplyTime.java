package org.mingjing.warn;

import java.time.Duration;

/** How long a reviewer took to decide: from when the warning had come into the state in which they decided. @param department of it */
public record ReplyTime(String account, String name, String department, Duration took) {}
