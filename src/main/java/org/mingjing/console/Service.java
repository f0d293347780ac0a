package org.mingjing.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The service. Its database is opened by the installation, so Spring's own database set-up stays off. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class Service {

    /**
     * Starts the service and returns when it answers.
     *
     * @param home folder of the installation
     * @param databaseUrl JDBC address of an external PostgreSQL, null for the embedded one
     * @param rules further folders of rule packages
     * @param address address to listen on
     * @param port port to listen on, 0 for any free one
     * @throws RuntimeException whose cause says in a sentence why the service cannot start
     */
    public static ConfigurableApplicationContext start(
            Path home, @Nullable String databaseUrl, List<Path> rules, String address, int port) {
        SpringApplication application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        Map<String, Object> settings = new TreeMap<>();
        settings.put("server.address", address);
        settings.put("server.port", port);
        application.setDefaultProperties(settings);
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("opening", new Opening(home, databaseUrl, rules)));
        return application.run();
    }
}
