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
            NoteText.Left(Listing.Clip(note.Writer, LongestName)),
            [Say.Said(note.Note), Say.Plain(NoteText.After(note.Cohort)), Say.Quiet(NoteText.WhoReads)],
            Press.Plain(NoteText.All, new ShowNotes())
        );

    public static Card List(IReadOnlyList<CoordinatorNote> notes, WorkingTime reader) =>
        notes.Count == 0
            ? new(NoteText.None, [Say.Plain(NoteText.NoneLead)], Press.Plain(NoteText.Cohorts, new ShowCohorts()))
            : new(
                NoteText.ListTitle,
                [.. notes.Select(note => Listed(note, reader)), Say.Quiet(NoteText.WhoReads)],
                Press.Plain(NoteText.Cohorts, new ShowCohorts())
            );

    private static Container Listed(CoordinatorNote note, WorkingTime reader) =>
        Layout.Frame([
            Say.Said(Listing.Clip(note.Note.ReplaceLineEndings(" "), LongestListed)),
            Layout.Under(
                NoteText.From(Listing.Clip(note.Writer, LongestName), LocalDates.Day(note.At, reader), note.Cohort)
            ),
        ]);
}
