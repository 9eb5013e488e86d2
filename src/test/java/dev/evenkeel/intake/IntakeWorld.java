package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.http.CallServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/// The whole module on a folder and a database, served by a real Tomcat on a port of its own.
public final class IntakeWorld implements AutoCloseable {
    public static final String KEY = "a-write-key-for-tests";

    public final EventLog log;
    public final Intake intake;
    public final IntakeStats stats;
    public final WriteKeys keys;
    public final Rejections rejections;
    private final Tomcat tomcat = new Tomcat();

    /// @param database migrated for `intake`
    public IntakeWorld(Path folder, Database database, InstantSource clock, long backlogLimit, int port) {
        log = EventLog.open(folder.resolve("intake"));
        stats = new IntakeStats(clock);
        intake = Intake.open(log, (since, id) -> {}, stats, clock, backlogLimit);
        keys = new WriteKeys(database, clock, KEY);
        rejections = new Rejections(database, intake, clock);
        serve(folder, port, new CallServlet(new Reception(intake, rejections, stats, clock), keys));
    }

    private void serve(Path folder, int port, CallServlet servlet) {
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        tomcat.setPort(port);
        var connector = tomcat.getConnector();
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        connector.setProperty("maxKeepAliveRequests", "-1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "calls", behindNothing(servlet)).addMapping("/v1/*");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As in the server, the servlet is called by hand and never initialised by the container.
    private static HttpServlet behindNothing(CallServlet servlet) {
        return new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                servlet.service(request, response);
            }
        };
    }

    public String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    public List<Event> events() {
        var events = new ArrayList<Event>();
        log.forEach(events::add);
        return events;
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        intake.close();
        log.close();
    }
}
