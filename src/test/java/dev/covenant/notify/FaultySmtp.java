package dev.covenant.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server with a fault at one step: it answers each step as told, drops the line or falls silent. */
final class FaultySmtp implements AutoCloseable {

    static final String DROP = "drop";
    static final String SILENT = "silent";
    static final String DRIBBLE = "dribble";

    /** Whole messages received up to the final dot. */
    final List<String> messages = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final UnaryOperator<String> answers;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Listens; {@code answers} maps GREETING, EHLO, MAIL, RCPT, DATA, DOT to a reply; null for the usual one. */
    FaultySmtp(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "faulty-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    static FaultySmtp at(String step, String answer) throws IOException {
        return new FaultySmtp(asked -> asked.equals(step) ? answer : "");
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                var thread = new Thread(() -> talk(socket), "faulty-smtp-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            boolean on = reply(out, "GREETING", "220 faulty ready");
            while (on) {
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                var command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (command.equals("DATA")) {
                    on = reply(out, "DATA", "354 go on");
                    if (on) {
                        messages.add(message(in));
                        on = reply(out, "DOT", "250 taken");
                    }
                } else if (command.equals("QUIT")) {
                    reply(out, "QUIT", "221 bye");
                    return;
                } else {
                    on = reply(out, command, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the client left
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append("\r\n");
        }
        return message.toString();
    }

    private boolean reply(OutputStream out, String step, String usual) throws IOException {
        var told = answers.apply(step);
        switch (told) {
            case DROP -> {
                return false;
            }
            case SILENT -> {
                hold();
                return false;
            }
            case DRIBBLE -> {
                dribble(out);
                return false;
            }
            default -> {
                out.write(((told.isEmpty() ? usual : told) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                return true;
            }
        }
    }

    /** A byte at a time, each soon enough to renew a read time-out, and never a whole line. */
    private void dribble(OutputStream out) throws IOException {
        while (!server.isClosed()) {
            out.write('2');
            out.flush();
            pause(100);
        }
    }

    private void hold() {
        while (!server.isClosed()) {
            pause(50);
        }
    }

    private static void pause(long millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
