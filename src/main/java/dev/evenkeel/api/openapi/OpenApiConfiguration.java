package dev.evenkeel.api.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.evenkeel.api.ProblemAnswer;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// OpenAPI 3.1, made from the controllers.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String KEY = "api_key";
    private static final String PROBLEMS = "Problems";
    private static final String ABOUT = """
            Who is ready for a conversation with sales, and why, down to the events.

            Answers that depend on time take `as_of`, a day, and see only what was known by its end; they say the day \
            they are about. What is refused is told as RFC 9457 problem details, with every problem found: where it \
            is, what is wrong, and what to do.
            """;

    private static final Map<String, String> MEANINGS = Map.of(
            "as_of", "The day, such as 2026-03-31, up to whose end facts count; today if absent",
            "definition", "Name of a definition",
            "signal", "With definition: only the events that this signal's value was computed from",
            "q", "Text in the name or key",
            "ready", "Only those who are qualified",
            "limit", "How many entries, 1 to 500",
            "cursor", "next_cursor of the answer before",
            "offset", "next_offset of the answer before",
            "key", "The id that senders use",
            "dry_run", "Tell what it would do, and do nothing");

    /// Jackson's older line is what the library describes types with; its names have to be those that are sent.
    @Bean
    ModelResolver describedTypes(ObjectMapperProvider mappers) {
        var mapper = mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper, new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenAPI description() {
        var version = OpenApiConfiguration.class.getPackage().getImplementationVersion();
        var key = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key with the scopes it needs: read for questions, write for changes, admin for keys");
        return new OpenAPI()
                .info(new Info()
                        .title("Evenkeel")
                        .description(ABOUT)
                        .version(version == null ? "development" : version)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(KEY, key))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /// Every operation may answer with problems.
    @Bean
    OpenApiCustomizer refusals() {
        return description -> {
            ModelConverters.getInstance(true)
                    .read(ProblemAnswer.class)
                    .forEach(description.getComponents()::addSchemas);
            description.getComponents().addSchemas(PROBLEMS, problems());
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal()));
        };
    }

    private static Schema<?> problems() {
        var text = new Schema<>();
        text.addType("string");
        var number = new Schema<>();
        number.addType("integer");
        var list = new Schema<>();
        list.addType("array");
        list.setItems(new Schema<>().$ref("#/components/schemas/ProblemAnswer"));
        var all = new Schema<>();
        all.addType("object");
        all.addProperty("type", text);
        all.addProperty("title", text);
        all.addProperty("status", number);
        all.addProperty("detail", text);
        all.addProperty("instance", text);
        all.addProperty("problems", list);
        return all;
    }

    private static ApiResponse refusal() {
        var schema = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEMS));
        return new ApiResponse()
                .description("What is wrong, and what to do")
                .content(new Content().addMediaType("application/problem+json", schema));
    }

    /// Parameters that mean the same everywhere.
    @Bean
    OpenApiCustomizer parameters() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(MEANINGS.get(parameter.getName())));
    }
}
