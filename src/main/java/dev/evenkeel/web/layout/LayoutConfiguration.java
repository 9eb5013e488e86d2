package dev.evenkeel.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Rendering. With `evenkeel.sources` set to a checkout's folder, templates, CSS and scripts are read from there and
/// every
/// change shows on the next load.
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {
    private static final List<String> NO_PAGES = List.of("/error", "/api/**", "/v1/**", "/assets/**");

    @Bean
    TemplateEngine templates(@Value("${evenkeel.sources:#{null}}") @Nullable Path sources) {
        if (sources == null) return TemplateEngine.createPrecompiled(ContentType.Html);
        var resolver = new DirectoryCodeResolver(sources.resolve("src/main/jte"));
        return TemplateEngine.create(resolver, sources.resolve("target/jte-development"), ContentType.Html);
    }

    @Bean
    WebMvcConfigurer rendering(
            TemplateEngine templates,
            InstantSource clock,
            @Value("${evenkeel.sources:#{null}}") @Nullable Path sources) {
        var version = sources == null ? StaticFiles.version() : "development";
        var asOf = new AsOfDay(clock);
        var pages = new PageRenderer(templates, new Frames(asOf, "/assets/" + version + "/"));
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(asOf);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new WrongCharacters()).excludePathPatterns(NO_PAGES);
                registry.addInterceptor(new WrongDays(asOf)).excludePathPatterns(NO_PAGES);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                serveVersioned(registry, version, sources);
            }
        };
    }

    private static void serveVersioned(ResourceHandlerRegistry registry, String version, @Nullable Path sources) {
        var handler = registry.addResourceHandler("/assets/**");
        if (sources != null)
            handler.addResourceLocations(
                    sources.resolve("src/main/resources/static").toUri() + "/");
        handler.addResourceLocations("classpath:/static/")
                .setCacheControl(
                        sources == null
                                ? CacheControl.maxAge(Duration.ofDays(365)).immutable()
                                : CacheControl.noCache())
                .resourceChain(sources == null)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }
}
