package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.Refused;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// E-mail to sellers through an SMTP server, by way of the outbox. Its Message-ID is made of the step's key, so that
/// mail programs may tell doubles.
final class Mail implements Channel, Carrier {
    static final String KIND = "email";
    private static final String PATIENCE_MILLIS = "15000";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final Server server;
    private final InternetAddress from;
    private final @Nullable String address;

    /// @param from who writes
    /// @param address of this server, for links; null where it is not known
    /// @throws Refused if the sender's address is malformed
    Mail(Outbox outbox, Server server, String from, @Nullable String address) {
        this.outbox = outbox;
        this.server = server;
        this.address = address;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw new Refused("EVENKEEL_MAIL_FROM", "`" + from + "` is no address", "Write one: keel@example.com");
        }
    }

    /// Where mail is handed in.
    record Server(
            String host,
            int port,
            boolean secure,
            @Nullable String user,
            @Nullable String password) {
        private static final int SECURE = 465;
        private static final int PLAIN = 587;

        /// @param url `smtp://user:password@host:587` or `smtps://…`
        /// @throws Refused if it is no such address
        static Server at(String url) {
            try {
                var uri = URI.create(url);
                boolean secure = "smtps".equals(uri.getScheme());
                if (!secure && !"smtp".equals(uri.getScheme()) || uri.getHost() == null)
                    throw new IllegalArgumentException();
                int port = uri.getPort() < 0 ? secure ? SECURE : PLAIN : uri.getPort();
                var who = uri.getUserInfo() == null ? null : uri.getUserInfo().split(":", 2);
                return new Server(
                        uri.getHost(),
                        port,
                        secure,
                        who == null ? null : who[0],
                        who == null || who.length < 2 ? null : who[1]);
            } catch (IllegalArgumentException malformed) {
                throw new Refused(
                        "EVENKEEL_MAIL_SMTP",
                        "It is not the address of an SMTP server",
                        "Write it as smtp://user:password@host:587 or smtps://user:password@host:465");
            }
        }

        private Session session() {
            var name = secure ? "mail.smtps." : "mail.smtp.";
            var settings = new Properties();
            settings.put("mail.transport.protocol", secure ? "smtps" : "smtp");
            settings.put(name + "host", host);
            settings.put(name + "port", Integer.toString(port));
            settings.put(name + "auth", Boolean.toString(user != null));
            settings.put(name + "starttls.enable", "true");
            settings.put(name + "starttls.required", Boolean.toString(user != null && !secure));
            settings.put(name + "connectiontimeout", PATIENCE_MILLIS);
            settings.put(name + "timeout", PATIENCE_MILLIS);
            settings.put(name + "writetimeout", PATIENCE_MILLIS);
            return Session.getInstance(settings);
        }
    }

    /// What is kept of a message until it is carried.
    record Letter(String to, String subject, String text) {}

    @Override
    public Optional<String> send(Message message) {
        var email = message.sellerEmail();
        if (email == null) return Optional.of(message.seller() + " has no e-mail address");
        outbox.put(KIND, message.key(), JSON.writeValueAsString(letter(message, email)));
        return Optional.empty();
    }

    private Letter letter(Message message, String to) {
        var text = new StringBuilder(message.accountName()).append("\n\n");
        if (!message.say().isEmpty()) text.append(message.say()).append("\n\n");
        text.append(message.why()).append(".\n");
        if (address != null && message.item() != null)
            text.append('\n')
                    .append(address)
                    .append("/inbox/")
                    .append(message.item())
                    .append('\n');
        return new Letter(to, message.subject() + ": " + message.accountName(), text.toString());
    }

    @Override
    public Delivery carry(Outgoing outgoing) {
        var letter = JSON.readValue(outgoing.body(), Letter.class);
        var session = server.session();
        try (var transport = session.getTransport()) {
            var mail = mail(session, letter, outgoing.key());
            transport.connect(server.user(), server.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return Delivery.SENT;
        } catch (AddressException malformed) {
            return new Delivery.Dead("`" + letter.to() + "` is no address");
        } catch (SendFailedException refused) {
            return refused.getInvalidAddresses() == null || refused.getInvalidAddresses().length == 0
                    ? new Delivery.Failed(String.valueOf(refused.getMessage()))
                    : new Delivery.Dead("The mail server does not know " + letter.to());
        } catch (MessagingException e) {
            return new Delivery.Failed(String.valueOf(e.getMessage()));
        }
    }

    private MimeMessage mail(Session session, Letter letter, String key) throws MessagingException {
        var id = "<playbook-" + key.replaceAll("[^A-Za-z0-9]+", "-") + "@"
                + from.getAddress().replaceAll(".*@", "") + ">";
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        return mail;
    }
}
