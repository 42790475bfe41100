using System.Text.Json;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>A refusal as stored with a run: its type and its data, no text.</summary>
public sealed record StoredRefusal(string Kind, JsonElement Facts)
{
    private static readonly Dictionary<string, Type> Kinds = typeof(Refusal)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static StoredRefusal Of(Refusal refusal) =>
        new(refusal.GetType().Name, JsonSerializer.SerializeToElement(refusal, refusal.GetType()));

    /// <summary>The refusal; <see cref="MatchRunBroke"/> if this version does not know its type.</summary>
    public Refusal Read() =>
        Kinds.TryGetValue(Kind, out var type) && Facts.Deserialize(type) is Refusal refusal
            ? refusal
            : new MatchRunBroke();
}
