using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards with notes that people addressed to the coordinators.</summary>
internal static class NoteCards
{
    private const int LongestName = 60;

    /// <summary>In a list; the notice shows it whole.</summary>
    private const int LongestListed = 600;

    /// <summary>Told to one coordinator, at once.</summary>
    public static Card Note(CoordinatorNote note) =>
        new(
            Say.Title($"{Listing.Clip(note.Writer, LongestName)} left a note for you"),
            [Say.Said(note.Note), Say.Plain($"After a meeting in {note.Cohort}."), WhoReads()],
            Press.Plain("All notes", new ShowNotes())
        );

    public static Card List(IReadOnlyList<CoordinatorNote> notes, WorkingTime reader) =>
        notes.Count == 0
            ? new(
                Say.Title($"No notes for you"),
                [Say.Plain($"When somebody writes to the coordinators, I tell you at once.")],
                Press.Plain("Cohorts", new ShowCohorts())
            )
            : new(
                Say.Title($"Notes to the coordinators"),
                [.. notes.Select(note => Line(note, reader)), WhoReads()],
                Press.Plain("Cohorts", new ShowCohorts())
            );

    private static TextBlock Line(CoordinatorNote note, WorkingTime reader) =>
        Say.Plain(
            $"**{Listing.Clip(note.Writer, LongestName)}**, {LocalDates.Day(note.At, reader)}, in {note.Cohort}: {Listing.Clip(note.Note.ReplaceLineEndings(" "), LongestListed)}"
        );

    private static TextBlock WhoReads() =>
        Say.Quiet(
            $"Who can see this: coordinators who are neither above the writer nor in a mentorship with them. That you read it is recorded."
        );
}
