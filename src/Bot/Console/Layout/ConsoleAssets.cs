using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace MentorBot.Bot.Console.Layout;

/// <summary>
/// Styles and scripts of the console, compressed once and kept by browsers until they change. They lie in the program itself, so
/// that every node has the same ones, wherever it was started from.
/// </summary>
public static class ConsoleAssets
{
    private const string Prefix = "Console.";

    private static readonly Dictionary<string, Lazy<Asset>> All = typeof(ConsoleAssets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(
            name => name[Prefix.Length..],
            name => new Lazy<Asset>(() => Asset.Read(name)),
            StringComparer.Ordinal
        );

    /// <summary>With the version, so that a browser asks again only when something has changed.</summary>
    public static string Address(string name) => $"{ConsolePaths.Home}/assets/{name}?v={All[name].Value.Version}";

    internal static void MapAssets(this RouteGroupBuilder console) =>
        console.MapGet("assets/{name}", Give).AllowAnonymous();

    private static IResult Give(string name, HttpContext http)
    {
        if (!All.TryGetValue(name, out var found))
        {
            return Results.NotFound();
        }

        var asset = found.Value;
        var takesBrotli = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.ContentEncoding = takesBrotli ? "br" : default;
        return TypedResults.Bytes(takesBrotli ? asset.Brotli : asset.Plain, asset.Type);
    }

    private sealed record Asset(byte[] Plain, byte[] Brotli, string Version, string Type)
    {
        private const int Digits = 12;

        public static Asset Read(string resource)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
            var plain = new byte[stream.Length];
            stream.ReadExactly(plain);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            {
                brotli.Write(plain);
            }

            var type = resource.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
            return new(
                plain,
                packed.ToArray(),
                Convert.ToHexStringLower(SHA256.HashData(plain))[..Digits],
                $"{type}; charset=utf-8"
            );
        }
    }
}
