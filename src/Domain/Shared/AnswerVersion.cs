using System.Security.Cryptography;
using System.Text.Json;

namespace MentorBot.Domain.Shared;

/// <summary>
/// A fingerprint of an answer as a card shows it: equal answers have equal versions. A card carries the version it was made
/// from, so that a press on an old one can be told from a press on what is stored now.
/// </summary>
public static class AnswerVersion
{
    private const int Bytes = 8;

    /// <param name="values">Everything that a newer answer could change; each must be representable as JSON.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Of(params object?[] values) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values)).AsSpan(0, Bytes));
}
