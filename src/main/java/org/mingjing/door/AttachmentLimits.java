package org.mingjing.door;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How large a file may be that is attached to a warning. The setting is {@code mingjing.http.attachments.bytes-max}. */
@ConfigurationProperties("mingjing.http.attachments")
record AttachmentLimits(@DefaultValue("20971520") long bytesMax) {

    private static final Pattern ADDRESS = Pattern.compile("/api/v1/warnings/[^/]+/attachments");

    /** Bytes of a body that is sent to the address at most. */
    long bodyBytesMax(String path, HttpLimits others) {
        return ADDRESS.matcher(path).matches() ? bytesMax : others.bodyBytesMax(path);
    }
}
