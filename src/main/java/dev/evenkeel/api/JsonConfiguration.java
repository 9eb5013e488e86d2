package dev.evenkeel.api;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// What is sent means what it says: a field that nobody knows, a number where words belong or a hole in a list is
/// refused rather than passed over or bent into shape.
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    @Bean
    JsonMapperBuilderCustomizer apiNames() {
        return json -> json.propertyNamingStrategy(new ApiNames());
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfig(LogicalType.Textual, JsonConfiguration::onlyTexts)
                .withCoercionConfig(LogicalType.DateTime, JsonConfiguration::noNumbers)
                .withCoercionConfig(LogicalType.Integer, JsonConfiguration::nothingEmpty)
                .withCoercionConfig(LogicalType.Float, JsonConfiguration::nothingEmpty)
                .withCoercionConfig(LogicalType.Boolean, JsonConfiguration::noNumbers)
                .addModule(new SimpleModule("plain text")
                        .addDeserializer(String.class, new PlainText())
                        .addDeserializer(LocalDate.class, new DayInBody()));
    }

    private static void onlyTexts(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        noNumbers(texts);
    }

    private static void noNumbers(MutableCoercionConfig other) {
        other.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }

    private static void nothingEmpty(MutableCoercionConfig numbers) {
        numbers.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
