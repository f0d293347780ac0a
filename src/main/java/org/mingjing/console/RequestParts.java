package org.mingjing.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.mingjing.drivers.CountedFindings;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, for all routes alike. */
@Configuration(proxyBeanMethods = false)
class RequestParts implements WebMvcConfigurer {

    private static final Duration ASSETS_KEPT = Duration.ofDays(365);

    private final DatabaseProbe probe;

    RequestParts(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestNames());
        registry.addInterceptor(new DatabaseFirst(probe)).addPathPatterns("/api/v1/**")
                .excludePathPatterns("/api/v1/openapi/**", "/api/v1/rules", "/api/v1/rules/*", "/api/v1/audit/key");
    }

    /** Files of the pages, whose names change with what is in them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(ASSETS_KEPT).cachePublic().immutable());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, RequestTimes::instant);
        registry.addConverter(String.class, LocalDate.class, RequestTimes::day);
        registry.addConverter(String.class, CountedFindings.By.class, CountedFindings.By::ofCode);
    }
}
