using System.Text.Json;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>A refusal as it is kept with a run: its kind and its facts, and no words.</summary>
public sealed record StoredRefusal(string Kind, JsonElement Facts)
{
    private static readonly Dictionary<string, Type> Kinds = typeof(Refusal)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static StoredRefusal Of(Refusal refusal) =>
        new(refusal.GetType().Name, JsonSerializer.SerializeToElement(refusal, refusal.GetType()));

    /// <summary>The refusal; <see cref="MatchRunBroke"/> where it is of a kind that this version does not know.</summary>
    public Refusal Read() =>
        Kinds.TryGetValue(Kind, out var type) && Facts.Deserialize(type) is Refusal refusal
            ? refusal
            : new MatchRunBroke();
}
