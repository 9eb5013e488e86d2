package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.foundation.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest {
    private final PlaybooksWorld world = new PlaybooksWorld();
    private final Outbox outbox = new Outbox(world.database, world);

    @AfterEach
    void close() {
        world.close();
    }

    /// Takes mail like a server, and keeps what it was told.
    private static final class SmtpStandIn implements AutoCloseable {
        final List<String> heard = new CopyOnWriteArrayList<>();
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        SmtpStandIn() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var one = socket.accept()) {
                    var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
                    var out = one.getOutputStream();
                    out.write("220 stand-in\r\n".getBytes(StandardCharsets.UTF_8));
                    boolean data = false;
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        heard.add(line);
                        if (data && !line.equals(".")) continue;
                        data = line.equals("DATA");
                        var answer = data ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException closed) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Mail open(int port) {
        var mail = new Mail(
                outbox, Mail.Server.at("smtp://127.0.0.1:" + port), "keel@harbour.example", "https://keel.example");
        outbox.carry(Mail.KIND, mail);
        world.channels.open(Channel.Kind.EMAIL, mail);
        return mail;
    }

    private void enter() {
        world.live(PlaybooksWorld.PLAYBOOK + "  - {name: mail, do: email, subject: Ready, say: Grüße}\n");
        world.owners.put(1, "Ann");
        world.verdict(1, true);
        world.work();
    }

    @Test
    void writesToTheSellerWithTheReasonsAndALink() throws IOException {
        try (var server = new SmtpStandIn()) {
            open(server.port());
            enter();
            outbox.sweep();
            assertThat(server.heard)
                    .contains(
                            "RCPT TO:<ann@harbour.example>", "From: keel@harbour.example", "Subject: Ready: Account 1")
                    .anyMatch(line -> line.startsWith("Message-ID: <playbook-"))
                    .anyMatch(line -> line.startsWith("Becomes qualified"))
                    .anyMatch(line -> line.startsWith("https://keel.example/inbox/"));
            assertThat(world.deeds(1)).contains("email");
        }
    }

    @Test
    void isTriedAgainWhereNobodyAnswers() throws IOException {
        int port;
        try (var server = new SmtpStandIn()) {
            port = server.port();
        }
        open(port);
        enter();
        outbox.sweep();
        var ledger = new OutgoingLedger(world.database, outbox, world, 90);
        assertThat(ledger.counts().get(dev.evenkeel.foundation.Outgoing.State.WAITING))
                .isEqualTo(1);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> Mail.Server.at("mail.example.com")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Mail(outbox, Mail.Server.at("smtp://x:25"), "no one", null))
                .hasMessageContaining("is no address");
    }
}
