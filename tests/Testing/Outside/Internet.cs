using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing.Outside;

/// <summary>
/// The https hosts that a deployed bot talks to, on this machine, for a bot in its own process. The bot's environment
/// tells it to use this proxy and trust its certificate; otherwise it is configured as in production. Hosts without a
/// route answer 502.
/// </summary>
public sealed class Internet : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient onwards = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string trusted = Path.GetTempFileName();
    private readonly X509Certificate2 certificate;
    private readonly WebApplication app;

    private Internet(IReadOnlyCollection<string> hosts, DateTimeOffset now)
    {
        certificate = CertificateFor(hosts, now);
        File.WriteAllText(trusted, certificate.ExportCertificatePem());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, Listen));
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(http => routes.TryGetValue(http.Request.Host.Host, out var handle) ? handle(http) : Nobody(http));
    }

    /// <summary>The environment variables that make a process use this proxy.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HTTPS_PROXY"] = app.Urls.First().Replace("https:", "http:", StringComparison.Ordinal),
            ["NO_PROXY"] = "127.0.0.1,localhost",
            ["SSL_CERT_FILE"] = trusted,
        };

    /// <param name="hosts">The hosts that the certificate covers.</param>
    /// <param name="now">The current time; the certificate is valid for some days around it.</param>
    public static async Task<Internet> StartAsync(IReadOnlyCollection<string> hosts, DateTimeOffset now)
    {
        var internet = new Internet(hosts, now);
        await internet.app.StartAsync();
        return internet;
    }

    public Internet Route(string host, RequestDelegate handle)
    {
        routes[host] = handle;
        return this;
    }

    /// <param name="host">The host.</param>
    /// <param name="address">Where to forward to, such as http://127.0.0.1:4711, without a trailing slash.</param>
    public Internet Route(string host, string address) => Route(host, http => ForwardAsync(http, address));

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
        onwards.Dispose();
        certificate.Dispose();
        File.Delete(trusted);
    }

    private void Listen(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(next => connection => ConnectAsync(connection, next));
        listen.UseHttps(certificate);
    }

    /// <summary>The proxy: accepts CONNECT, and then acts as the requested server.</summary>
    private static async Task ConnectAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var input = connection.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync();
            if (EndOfHeaders(read.Buffer) is { } end)
            {
                input.AdvanceTo(end);
                break;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }

        await connection.Transport.Output.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
        await next(connection);
    }

    private static SequencePosition? EndOfHeaders(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, "\r\n\r\n"u8) ? reader.Position : null;
    }

    private async Task ForwardAsync(HttpContext http, string address)
    {
        var url = address + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), url);
        request.Content = new StreamContent(http.Request.Body);
        request.Headers.TryAddWithoutValidation("X-Original-Origin", $"https://{http.Request.Host}");
        foreach (var (name, values) in http.Request.Headers.Where(h => h.Key != "Host"))
        {
            _ =
                request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)
                || request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using var answer = await onwards.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        http.Response.Headers.RetryAfter = answer.Headers.RetryAfter?.ToString();
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static Task Nobody(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
        return Task.CompletedTask;
    }

    private static X509Certificate2 CertificateFor(IReadOnlyCollection<string> hosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=The Internet of the tests", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
