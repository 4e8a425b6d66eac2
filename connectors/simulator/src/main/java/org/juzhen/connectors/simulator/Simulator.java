package org.juzhen.connectors.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** All platforms behind one address (平台模拟器); each lives below {@code <url>/<prefix>}. */
public final class Simulator implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(Simulator::daemon);
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Simulator::daemon);
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final World world;
  private final Map<String, PlatformSimulator> platforms = new LinkedHashMap<>();

  private Simulator(
      Settings settings, Function<World, ? extends List<? extends PlatformSimulator>> cast)
      throws IOException {
    server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 256);
    TurnableClock clock = new TurnableClock();
    world = new World(clock, new Agenda(clock), new Posts(), new Callbacks(), settings, this::url);
    cast.apply(world).forEach(p -> platforms.put(p.prefix(), p));
    server.setExecutor(threads);
    server.createContext("/", new Gate(this));
    server.start();
    ticks.scheduleWithFixedDelay(world.agenda()::runDue, 50, 50, TimeUnit.MILLISECONDS);
  }

  /** Runs until it is stopped. */
  public static void main(String[] args) throws InterruptedException {
    Parent.follow(List.of(args));
    Simulator running = start(Settings.from(args));
    System.out.println("Simulator " + running.url() + " " + running.platforms.keySet());
    new CountDownLatch(1).await();
  }

  /** Starts on the loopback; 0 takes any free port. */
  public static Simulator start(int port) {
    return start(Settings.quiet().at(port));
  }

  /** Starts with every platform. */
  public static Simulator start(Settings settings) {
    return start(settings, Platforms::of);
  }

  /** Starts with these platforms only. */
  public static Simulator start(
      Settings settings, Function<World, ? extends List<? extends PlatformSimulator>> cast) {
    try {
      return new Simulator(settings, cast);
    } catch (IOException taken) {
      throw new UncheckedIOException("cannot listen on port " + settings.port(), taken);
    }
  }

  /** Without a trailing slash. */
  public URI url() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort());
  }

  /** Base address of one platform, as a connector's {@code baseUrl}. */
  public URI url(String platform) {
    return URI.create(url() + "/" + platform);
  }

  /** A platform by its prefix. */
  public PlatformSimulator platform(String prefix) {
    PlatformSimulator platform = platforms.get(prefix);
    if (platform == null) {
      throw new IllegalArgumentException("no such platform: " + prefix);
    }
    return platform;
  }

  boolean serves(String prefix) {
    return platforms.containsKey(prefix);
  }

  /** Every request that arrived. */
  public Journal journal() {
    return journal;
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** What is visible on every platform. */
  public Posts posts() {
    return world.posts();
  }

  /** What the platforms share. */
  public World world() {
    return world;
  }

  /** Turns the clock forward; what becomes due has happened when this returns. */
  public void turnClock(Duration by) {
    world.clock().turn(by);
    world.agenda().runDue();
  }

  /** As if just started. */
  public void forget() {
    faults.clear();
    world.agenda().clear();
    platforms.values().forEach(PlatformSimulator::forget);
    world.posts().clear();
    world.callbacks().clear();
    world.clock().reset();
    journal.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    ticks.shutdownNow();
    threads.shutdownNow();
    world.callbacks().close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }
}
