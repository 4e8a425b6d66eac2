package org.juzhen.connectors.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.juzhen.connectors.spi.Access;

/**
 * One WxJava service for each account, and the threads on which its blocking calls run: a few for
 * all, and at most {@value #AT_ONCE} for one account, so that a slow one holds up nobody else.
 */
final class WeChatAccounts {
  private static final int THREADS = 16;
  private static final int AT_ONCE = 3;
  private static final int WAITING = 200;

  private final Map<String, WeChatApi> apis = new ConcurrentHashMap<>();
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final CloseableHttpClient client;
  private final ExecutorService threads;

  WeChatAccounts(Duration patience) {
    client = client(patience);
    AtomicInteger count = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "wechat-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  WeChatApi api(Access access) {
    String appId = access.credential("appId");
    String secret = access.credential("appSecret");
    String base = access.baseUrl().toString();
    return apis.computeIfAbsent(
        base + " " + appId + " " + digest(secret),
        key -> new WeChatApi(base, new GuardedService(base, appId, secret, client)));
  }

  Executor lane(Access access) {
    return lanes.computeIfAbsent(access.account(), account -> new Lane());
  }

  void close() {
    threads.shutdownNow();
  }

  private static CloseableHttpClient client(Duration patience) {
    PoolingHttpClientConnectionManager pool =
        new PoolingHttpClientConnectionManager(60, TimeUnit.SECONDS);
    pool.setMaxTotal(THREADS * 2);
    pool.setDefaultMaxPerRoute(THREADS * 2);
    pool.setValidateAfterInactivity(500);
    int millis = Math.toIntExact(patience.toMillis());
    return HttpClients.custom()
        .useSystemProperties()
        .setConnectionManager(pool)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectTimeout(Math.min(millis, 5000))
                .setConnectionRequestTimeout(5000)
                .setSocketTimeout(millis)
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .build();
  }

  private static String digest(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets a few of one account's calls run at once; the rest wait without a thread. */
  private final class Lane implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    @Override
    public void execute(Runnable work) {
      synchronized (this) {
        if (waiting.size() >= WAITING) {
          throw new RejectedExecutionException("too many calls wait for this account");
        }
        waiting.add(work);
      }
      startNext();
    }

    private void startNext() {
      Runnable next;
      synchronized (this) {
        if (running >= AT_ONCE || waiting.isEmpty()) {
          return;
        }
        next = waiting.remove();
        running++;
      }
      threads.execute(() -> run(next));
    }

    private void run(Runnable work) {
      try {
        work.run();
      } finally {
        synchronized (this) {
          running--;
        }
        startNext();
      }
    }
  }
}
