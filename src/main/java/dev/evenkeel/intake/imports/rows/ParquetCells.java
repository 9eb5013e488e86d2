package dev.evenkeel.intake.imports.rows;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import dev.hardwood.schema.FileSchema;
import dev.hardwood.schema.SchemaNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns a Parquet row into cells; fields of structs become columns with dots in their names.
final class ParquetCells {
    private final Columns columns = new Columns();
    private final List<String> fields = new ArrayList<>();

    ParquetCells(FileSchema schema) {
        schema.getRootNode().children().forEach(field -> {
            fields.add(field.name());
            addColumns(field, "");
        });
    }

    private void addColumns(SchemaNode field, String prefix) {
        if (field instanceof SchemaNode.GroupNode group && group.isStruct())
            group.children().forEach(child -> addColumns(child, prefix + field.name() + "."));
        else columns.placeOrAdd(prefix + field.name());
    }

    Columns columns() {
        return columns;
    }

    @Nullable
    Object[] of(StructAccessor row) {
        var cells = new @Nullable Object[columns.count()];
        for (int i = 0; i < fields.size(); i++) if (!row.isNull(i)) put(cells, fields.get(i), row.getValue(i));
        return cells;
    }

    private void put(@Nullable Object[] cells, String name, @Nullable Object value) {
        if (value instanceof PqStruct struct) {
            for (int i = 0; i < struct.getFieldCount(); i++)
                if (!struct.isNull(i)) put(cells, name + "." + struct.getFieldName(i), struct.getValue(i));
        } else {
            var place = columns.place(name);
            if (place >= 0) cells[place] = plain(value);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case Boolean flag -> flag;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Long number -> number;
            case Float number -> Float.isFinite(number) ? new BigDecimal(number.toString()) : null;
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            case BigDecimal number -> number;
            case Instant time -> time;
            case LocalDate date -> date;
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case byte[] bytes -> text(bytes);
            case PqList list -> list(list);
            case PqMap map -> map(map);
            case PqStruct struct -> struct(struct);
            default -> value.toString();
        };
    }

    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(Text.REPLACEMENT) < 0 ? text : HexFormat.of().formatHex(bytes);
    }

    private static List<@Nullable Object> list(PqList list) {
        var items = new ArrayList<@Nullable Object>();
        for (int i = 0; i < list.size(); i++) items.add(list.isNull(i) ? null : plain(list.get(i)));
        return items;
    }

    private static Map<String, @Nullable Object> map(PqMap map) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : map.getEntries()) fields.put(String.valueOf(plain(entry.getKey())), plain(entry.getValue()));
        return fields;
    }

    private static Map<String, @Nullable Object> struct(PqStruct struct) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < struct.getFieldCount(); i++)
            fields.put(struct.getFieldName(i), struct.isNull(i) ? null : plain(struct.getValue(i)));
        return fields;
    }
}
