package org.mingjing.console.door;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the doors before everything else that the web server does with a request. */
@Configuration(proxyBeanMethods = false)
class DoorParts {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> doors(OwnHosts own) {
        return server -> {
            server.addEngineValves(new Door(new Visitors(own)));
            server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ErrorAnswers.class.getName()));
        };
    }
}
