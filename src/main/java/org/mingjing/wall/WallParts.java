package org.mingjing.wall;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the wall. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WallSettings.class)
class WallParts {}
