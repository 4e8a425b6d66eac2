package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.channel.CallbackCall;
import org.juzhen.channel.CallbackResult;
import org.juzhen.channel.Channels;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Platform;

/** Where platforms call the hub, each in its own protocol; the signature is the only key. */
@Path("/api/v1/callbacks")
class CallbackApi {
  private static final int LARGEST = 1024 * 1024;

  private final Channels channels;
  private final InboundDesk desk;

  CallbackApi(Channels channels, InboundDesk desk) {
    this.channels = channels;
    this.desk = desk;
  }

  @GET
  @Path("/wechat/{accountId}")
  public Uni<Response> wechatAsks(@RestPath UUID accountId, UriInfo uri, HttpHeaders headers) {
    return take(Platform.WECHAT, accountId, call("GET", uri, headers, new byte[0]));
  }

  @GET
  @Path("/weibo/{accountId}")
  public Uni<Response> weiboAsks(@RestPath UUID accountId, UriInfo uri, HttpHeaders headers) {
    return take(Platform.WEIBO, accountId, call("GET", uri, headers, new byte[0]));
  }

  @GET
  @Path("/douyin/{accountId}")
  public Uni<Response> douyinAsks(@RestPath UUID accountId, UriInfo uri, HttpHeaders headers) {
    return take(Platform.DOUYIN, accountId, call("GET", uri, headers, new byte[0]));
  }

  @POST
  @Path("/wechat/{accountId}")
  public Uni<Response> wechatCalls(
      @RestPath UUID accountId, UriInfo uri, HttpHeaders headers, byte[] body) {
    return take(Platform.WECHAT, accountId, call("POST", uri, headers, body));
  }

  @POST
  @Path("/weibo/{accountId}")
  public Uni<Response> weiboCalls(
      @RestPath UUID accountId, UriInfo uri, HttpHeaders headers, byte[] body) {
    return take(Platform.WEIBO, accountId, call("POST", uri, headers, body));
  }

  @POST
  @Path("/douyin/{accountId}")
  public Uni<Response> douyinCalls(
      @RestPath UUID accountId, UriInfo uri, HttpHeaders headers, byte[] body) {
    return take(Platform.DOUYIN, accountId, call("POST", uri, headers, body));
  }

  @POST
  @Path("/app/{accountId}")
  public Uni<Response> appCalls(
      @RestPath UUID accountId, UriInfo uri, HttpHeaders headers, byte[] body) {
    return take(Platform.APP, accountId, call("POST", uri, headers, body));
  }

  private Uni<Response> take(Platform platform, UUID accountId, CallbackCall call) {
    if (call.body().length > LARGEST) {
      throw KernelProblem.TOO_LARGE.problem();
    }
    return channels
        .receive(accountId, platform, call)
        .call(r -> r.status() < 300 ? desk.keep(accountId, r) : Uni.createFrom().voidItem())
        .map(CallbackApi::answer);
  }

  private static Response answer(CallbackResult r) {
    return Response.status(r.status())
        .type(MediaType.valueOf(r.mediaType()).withCharset("utf-8"))
        .entity(r.body())
        .build();
  }

  private static CallbackCall call(String method, UriInfo uri, HttpHeaders headers, byte[] body) {
    return new CallbackCall(
        method,
        first(uri.getQueryParameters(), false),
        first(headers.getRequestHeaders(), true),
        body);
  }

  private static Map<String, String> first(MultivaluedMap<String, String> all, boolean lower) {
    Map<String, String> first = new TreeMap<>();
    all.forEach(
        (name, values) -> {
          if (!values.isEmpty() && values.get(0) != null) {
            first.put(lower ? name.toLowerCase(Locale.ROOT) : name, values.get(0));
          }
        });
    return first;
  }
}
