package org.mingjing.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told, whatever the channel. Each is a setting {@code mingjing.notices.…}.
 *
 * @param address under which people reach the pages, such as {@code https://mingjing.example}; "" if messages have no links
 * @param language of messages to whoever has chosen none: zh or en
 * @param pauseSeconds how long at most nothing is asked of a channel's queue
 */
@ConfigurationProperties("mingjing.notices")
record NoticeSettings(@DefaultValue("") String address, @DefaultValue("zh") String language, @DefaultValue("5") int pauseSeconds) {}
