package org.mingjing.rules;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * Orders versions part by part, so that 1.10 comes after 1.9: numbers by their value, before words, which compare as
 * text. Only equal texts are equal, so that two versions are never taken for one.
 */
enum VersionOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        String[] a = left.split("[.-]");
        String[] b = right.split("[.-]");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = comparePart(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(a.length, b.length);
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static int comparePart(String a, String b) {
        if (isNumber(a) && isNumber(b)) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return isNumber(a) ? -1 : isNumber(b) ? 1 : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
