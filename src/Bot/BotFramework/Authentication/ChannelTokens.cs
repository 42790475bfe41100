using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Judges the channel's tokens: signed by a published key of the one issuer of our cloud, for this bot, for now. Headers
/// of the token choose nothing but which published key to try.
/// </summary>
internal sealed class ChannelTokens(ChannelKeys keys, string appId, string issuer, TimeProvider clock) : IChannelTokens
{
    private const string Prefix = "Bearer ";

    /// <summary>Characters; the channel's tokens are a tenth of it.</summary>
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
    ];

    private readonly KnownTokens known = new();

    public async Task<ClaimsPrincipal?> ReadAsync(string? authorization, CancellationToken cancellation)
    {
        if (TokenIn(authorization) is not { } text)
        {
            return null;
        }

        var digest = TokenDigest.Of(text);
        return known.Find(digest) is { } seen && await StillHoldsAsync(seen, cancellation)
            ? seen.Channel
            : await JudgeAsync(text, digest, cancellation);
    }

    private static string? TokenIn(string? authorization) =>
        authorization is { Length: <= LongestToken }
        && authorization.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? authorization[Prefix.Length..]
            : null;

    /// <summary>A key that was withdrawn, or only read again, takes its tokens along.</summary>
    private async Task<bool> StillHoldsAsync(KnownToken token, CancellationToken cancellation) =>
        IsNow(token.NotBefore, token.Expires)
        && ReferenceEquals(await keys.FindAsync(token.Key.Kid, cancellation), token.Key);

    /// <summary>A token is read bit by bit while it is judged; one with a claim of the wrong kind is no token.</summary>
    private async Task<ClaimsPrincipal?> JudgeAsync(string text, TokenDigest digest, CancellationToken cancellation)
    {
        try
        {
            return await JudgeAsync(new JsonWebToken(text), digest, cancellation);
        }
        catch (Exception e) when (IsMalformed(e))
        {
            return null;
        }
    }

    private async Task<ClaimsPrincipal?> JudgeAsync(
        JsonWebToken token,
        TokenDigest digest,
        CancellationToken cancellation
    )
    {
        if (!IsPlain(token) || await keys.FindAsync(token.Kid, cancellation) is not { } key)
        {
            return null;
        }

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, ParametersFor(key));
        if (!result.IsValid || ServiceUrlOf(token) is not { } serviceUrl)
        {
            return null;
        }

        var channel = ChannelIdentity.Signed(serviceUrl, EndorsementsOf(key));
        known.Keep(digest, new KnownToken(key, token.ValidFrom, token.ValidTo, channel));
        return channel;
    }

    private static bool IsMalformed(Exception e) =>
        e
            is ArgumentException
                or SecurityTokenException
                or JsonException
                or FormatException
                or InvalidOperationException
                or InvalidCastException
                or OverflowException;

    /// <summary>Signed, not encrypted, naming its key, and without extensions that we would have to understand.</summary>
    private static bool IsPlain(JsonWebToken token) =>
        !token.IsEncrypted && !string.IsNullOrEmpty(token.Kid) && !token.TryGetHeaderValue<object>("crit", out _);

    private TokenValidationParameters ParametersFor(JsonWebKey key) =>
        new()
        {
            ValidIssuer = issuer,
            AudienceValidator = (audiences, _, _) => audiences.SequenceEqual([appId]),
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew <= end && (notBefore is not { } start || start <= now + Skew);
    }

    private static string? ServiceUrlOf(JsonWebToken token) =>
        token.TryGetPayloadValue<string>("serviceurl", out var url) && url is { Length: > 0 } ? url : null;

    private static IEnumerable<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? from channel in channels.EnumerateArray()
            where channel.ValueKind == JsonValueKind.String
            select channel.GetString()
            : [];
}
