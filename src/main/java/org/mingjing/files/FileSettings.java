package org.mingjing.files;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which files are taken, and how many wait for an act. Each is a setting {@code mingjing.files.…}; how large one may be is
 * {@code mingjing.http.attachments.bytes-max}.
 *
 * @param kinds the kinds that are taken, by their codes
 * @param waitingMax files of one account that wait for an act
 * @param waitingBytesMax bytes of these together
 * @param waitingHours how long one waits before its content is given up
 * @param ofActMax files of one act
 */
@ConfigurationProperties("mingjing.files")
public record FileSettings(
        @DefaultValue({"pdf", "png", "jpeg", "ofd", "docx", "xlsx", "text"}) List<String> kinds,
        @DefaultValue("20") int waitingMax,
        @DefaultValue("104857600") long waitingBytesMax,
        @DefaultValue("24") int waitingHours,
        @DefaultValue("10") int ofActMax) {}
