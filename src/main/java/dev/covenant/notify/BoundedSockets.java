package dev.covenant.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Sockets that close when their time is up, so that a server that answers one byte a second holds up nothing: each of
 * its bytes would renew a read time-out.
 */
final class BoundedSockets extends SocketFactory implements AutoCloseable {

    private final Duration whole;
    private final ScheduledThreadPoolExecutor clock;

    BoundedSockets(Duration whole) {
        this.whole = whole;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "mail-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Socket createSocket() {
        return bounded(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return bounded(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return bounded(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return bounded(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return bounded(new Socket(host, port, local, localPort));
    }

    private Socket bounded(Socket socket) {
        var unused = clock.schedule(() -> close(socket), whole.toMillis(), TimeUnit.MILLISECONDS);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // it is closed all the same
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
