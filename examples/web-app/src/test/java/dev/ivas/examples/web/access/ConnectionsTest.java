package dev.ivas.examples.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final AtomicLong clock = new AtomicLong();
  private final Connections connections = new Connections(4, 3, 1000, clock::get);
  private final Server server = new Server();
  private final ServerConnector connector =
      new ServerConnector(server, 1, 1, new HttpConnectionFactory());

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    connector.addBean(connections);
    server.addConnector(connector);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void whoSendsHalfARequestIsCutOff() throws Exception {
    try (Socket slow = open();
        Socket quick = open()) {
      slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
      quick
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(quick.getInputStream().read()).isEqualTo('H');
      clock.addAndGet(500_000_000);
      connections.closeSlow();
      assertThat(isOpen(slow)).isTrue();
      clock.addAndGet(600_000_000);
      connections.closeSlow();
      assertThat(isOpen(slow)).isFalse();
    }
  }

  @Test
  void anAddressHasSoManyConnectionsAndNoMore() throws Exception {
    List<Socket> all = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        all.add(open());
        Thread.sleep(50);
      }
      assertThat(all.stream().filter(ConnectionsTest::isOpen)).hasSize(3);
      all.get(0).close();
      Thread.sleep(200);
      connections.closeSlow();
      all.add(open());
      Thread.sleep(50);
      assertThat(isOpen(all.get(5))).isTrue();
    } finally {
      for (Socket each : all) {
        each.close();
      }
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), connector.getLocalPort());
    socket.setSoTimeout(300);
    return socket;
  }

  private static boolean isOpen(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
