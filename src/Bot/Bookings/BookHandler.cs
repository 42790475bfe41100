using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Bookings;

/// <summary>Looks for times to book: by skill, by name, or by what was typed below a list.</summary>
internal sealed class BookHandler(FindSlots find, SkillReader skills, BookingReplies replies)
    : IHandles<BookOne>,
        IHandles<BookPicked>,
        IHandles<ShowBookable>,
        IAnswersQuestion
{
    /// <summary>More times than on a few pages are found by skill or name.</summary>
    private const int MostUnsorted = 3 * SlotPage.Size;

    public QuestionKind Kind => QuestionKind.BookTime;

    public async Task<Reply> HandleAsync(BookOne button, Form form, Turn turn, CancellationToken cancellation) =>
        button.Words.Length == 0
            ? await AnyAsync(turn, cancellation)
            : await NamedAsync(button.Words, turn, cancellation)
                ?? BookCards.Which(await skills.KnownAsync(cancellation), button.Words, turn.Person.Id);

    public async Task<Reply> HandleAsync(BookPicked button, Form form, Turn turn, CancellationToken cancellation) =>
        await NamedAsync(BookCards.ReadSkill(form), turn, cancellation) ?? await AnyAsync(turn, cancellation);

    public async Task<Reply> HandleAsync(ShowBookable button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.ListAsync(
            button.Skill.Length == 0 ? null : button.Skill,
            button.Host,
            button.Page,
            turn,
            cancellation
        );

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        [await replies.ListAsync(skill: null, host: null, 0, turn, cancellation)];

    /// <summary>A time of the list, a skill or a name.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var page = await find.RunAsync(skill: null, host: null, turn.Person.Id, 0, turn.Now, cancellation);
        var times = page.Slots.Select(slot => slot.StartsAt).Distinct().ToList();
        var meant = TypedTimes.Among(times, text, turn.Person.Working, turn.Now);
        return meant is [var at, ..] && page.Slots.Where(slot => slot.StartsAt == at).ToList() is [var only]
            ? BookingCards.Of(only, turn.Person.Working, turn.Now)
            : await NamedAsync(text, turn, cancellation) ?? (Reply)NotAnAnswer.Instance;
    }

    /// <summary>Asks which skill or whose, with the times of anybody while there are few.</summary>
    private async Task<Card> AnyAsync(Turn turn, CancellationToken cancellation)
    {
        var page = await find.RunAsync(skill: null, host: null, turn.Person.Id, 0, turn.Now, cancellation);
        return page.Total is 0 or > MostUnsorted
            ? BookCards.Which(await skills.KnownAsync(cancellation), "", turn.Person.Id)
            : BookCards.List(page, turn.Person);
    }

    /// <summary>Null if the words are neither a skill nor one person's name.</summary>
    private async Task<Card?> NamedAsync(string words, Turn turn, CancellationToken cancellation)
    {
        var known = await skills.KnownAsync(cancellation);
        if (SkillReader.Named(words, known) is [var skill])
        {
            return await replies.ListAsync(skill, host: null, 0, turn, cancellation);
        }

        var said = CommandWords.Normalise(words);
        var hosts = said.Length == 0 ? [] : await find.HostsAsync(turn.Person.Id, turn.Now, cancellation);
        var named = hosts.Where(host => IsCalled(host.Name, said)).Select(host => host.Id).ToList();
        return named is [var only] ? await replies.ListAsync(skill: null, only, 0, turn, cancellation) : null;
    }

    private static bool IsCalled(string name, string said) =>
        CommandWords.Normalise(name) == said || CommandWords.Normalise(RequestWords.Given(name)) == said;
}
