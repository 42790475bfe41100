using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>Shows a coordinator the notes that they may read.</summary>
internal sealed class NotesHandler(ReadNotes read) : IHandles<ShowNotes>
{
    public async Task<Reply> HandleAsync(ShowNotes button, Form form, Turn turn, CancellationToken cancellation) =>
        (await read.RunAsync(turn.ContextFor(button), cancellation)).Match<Reply>(
            notes => NoteCards.List(notes, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );
}
