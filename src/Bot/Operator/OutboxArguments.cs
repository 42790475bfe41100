using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Operator;

/// <summary>A parsed <c>outbox</c> command line.</summary>
/// <param name="Ids">The messages to act on; empty with <paramref name="All"/> and for a list.</param>
/// <param name="All">Every stuck message; for a list, all of them instead of the first page.</param>
/// <param name="Kind">Only messages of this kind; null for every kind.</param>
/// <param name="Mistake">What is wrong with the command line, in one sentence; null if it is valid.</param>
internal sealed record OutboxArguments(
    OutboxVerb Verb,
    IReadOnlyList<NoticeId> Ids,
    bool All = false,
    NoticeKind? Kind = null,
    bool Json = false,
    string? Mistake = null
)
{
    public static readonly string Usage = $"""
        Usage: dotnet MentorBot.Bot.dll outbox list    [--all] [--kind KIND] [--json]
               dotnet MentorBot.Bot.dll outbox release (ID… | --all) [--kind KIND] [--json]
               dotnet MentorBot.Bot.dll outbox drop    (ID… | --all) [--kind KIND] [--json]

        list     shows messages that are stuck: parked, because they may have arrived, or dead; the oldest first
        release  sends them once more, though what is parked may then arrive twice
        drop     lets them be; the log keeps that they were dropped

        KIND is one of {string.Join(", ", Enum.GetNames<NoticeKind>())}.
        The database is that of ConnectionStrings__MentorBot.
        Exit codes: 0 done, 1 the database cannot be used, 2 the command makes no sense, 3 nothing of it was stuck.
        """;

    public static OutboxArguments Of(IReadOnlyList<string> words)
    {
        if (
            words.Count == 0
            || !Enum.TryParse<OutboxVerb>(words[0], ignoreCase: true, out var verb)
            || IsNumber(words[0])
        )
        {
            return Wrong(
                words.Count == 0 ? "Say list, release or drop." : $"“{words[0]}” is not list, release or drop."
            );
        }

        var wish = new OutboxArguments(verb, []);
        for (var i = 1; i < words.Count && wish.Mistake is null; i++)
        {
            wish = words[i] == "--kind" ? wish.OfKind(words.ElementAtOrDefault(++i)) : wish.With(words[i]);
        }

        return wish.Mistake is null ? wish.Whole() : wish;
    }

    private OutboxArguments With(string word) =>
        word switch
        {
            "--all" => this with { All = true },
            "--json" => this with { Json = true },
            _ when Guid.TryParse(word, out var id) => this with { Ids = [.. Ids, new NoticeId(id)] },
            _ when word.StartsWith('-') => Wrong($"There is no option {word}."),
            _ => Wrong($"“{word}” is not the id of a message."),
        };

    private OutboxArguments OfKind(string? word) =>
        Enum.TryParse<NoticeKind>(word, ignoreCase: true, out var kind) && !IsNumber(word)
            ? this with
            {
                Kind = kind,
            }
            : Wrong($"--kind takes a kind of message, such as {NoticeKind.CheckIn}, and not “{word}”.");

    /// <summary>Rejects combinations of arguments that contradict each other.</summary>
    private OutboxArguments Whole() =>
        (Verb, Ids.Count, All) switch
        {
            (OutboxVerb.List, > 0, _) => Wrong("A list takes no ids."),
            (OutboxVerb.List, _, _) => this,
            (_, 0, false) => Wrong("Say which messages by their ids, or --all."),
            (_, > 0, true) => Wrong("Say either ids or --all."),
            (_, > 0, _) when Kind is not null => Wrong("--kind goes with --all; ids say which messages they are."),
            _ => this,
        };

    private static bool IsNumber(string? word) => int.TryParse(word, out _);

    private static OutboxArguments Wrong(string sentence) => new(OutboxVerb.List, [], Mistake: sentence);
}

/// <summary>What to do with stuck messages.</summary>
internal enum OutboxVerb
{
    /// <summary>Show them.</summary>
    List,

    /// <summary>Send them again, even if one of them may have arrived before.</summary>
    Release,

    /// <summary>Give up on them.</summary>
    Drop,
}
