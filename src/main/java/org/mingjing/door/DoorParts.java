package org.mingjing.door;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the doors before everything else that the web server does with a request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HttpLimits.class, AttachmentLimits.class})
public class DoorParts {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> doors(OwnHosts own, HttpLimits limits, AttachmentLimits files,
            RequestLanguages languages) {
        return server -> {
            server.addEngineValves(new Farewell(languages), new Crowd(limits, files, languages), new Door(new Visitors(own), languages));
            server.addConnectorCustomizers(connector -> {
                // Ids hold whatever their source writes into them; an encoded slash in an address is part of one.
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            server.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                // The web server makes one of its own only if there is none of this class.
                host.getPipeline().addValve(new ErrorAnswers(languages));
                host.setErrorReportValveClass(ErrorAnswers.class.getName());
            });
        };
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(HttpLimits limits, AttachmentLimits files) {
        FilterRegistrationBean<BodyFilter> first = new FilterRegistrationBean<>(new BodyFilter(limits, files));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
