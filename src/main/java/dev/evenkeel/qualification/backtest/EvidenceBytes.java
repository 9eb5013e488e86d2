package dev.evenkeel.qualification.backtest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Evidence as bytes, so that a result can be looked at again after a restart. Points are kept as differences from the
/// day before, most of which are 0.
final class EvidenceBytes {
    private static final int FORM = 1;

    private EvidenceBytes() {}

    static byte[] of(Evidence evidence) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(FORM);
            out.writeInt(evidence.size());
            out.writeInt(evidence.days());
            for (int i = 0; i < evidence.size(); i++) {
                out.writeInt(evidence.accounts()[i]);
                out.writeInt(evidence.start()[i]);
                out.writeInt(evidence.converted()[i]);
                out.writeDouble(evidence.revenue()[i]);
                out.writeUTF(evidence.owners()[i]);
                write(evidence.fit()[i], evidence.start()[i], evidence.end(i), out);
                write(evidence.usage()[i], evidence.start()[i], evidence.end(i), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(int[] points, int from, int to, DataOutputStream out) throws IOException {
        int before = 0;
        for (int day = from; day < to; day++) {
            out.writeInt(points[day] - before);
            before = points[day];
        }
    }

    static Evidence read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORM) throw new IllegalStateException("The evidence was written by another version");
            int size = in.readInt();
            int days = in.readInt();
            var evidence = new Evidence(
                    days,
                    new int[size],
                    new int[size],
                    new int[size],
                    new double[size],
                    new String[size],
                    new int[size][days],
                    new int[size][days]);
            for (int i = 0; i < size; i++) {
                evidence.accounts()[i] = in.readInt();
                evidence.start()[i] = in.readInt();
                evidence.converted()[i] = in.readInt();
                evidence.revenue()[i] = in.readDouble();
                evidence.owners()[i] = in.readUTF();
                read(evidence.fit()[i], evidence.start()[i], evidence.end(i), in);
                read(evidence.usage()[i], evidence.start()[i], evidence.end(i), in);
            }
            return evidence;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void read(int[] points, int from, int to, DataInputStream in) throws IOException {
        int before = 0;
        for (int day = from; day < to; day++) {
            before += in.readInt();
            points[day] = before;
        }
    }
}
