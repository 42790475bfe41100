using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Shows a person's mentorships: proposed, running, paused and over.</summary>
internal sealed class MentorshipsHandler(FindMentorships find, MentorshipList list)
    : IHandles<ShowMentorships>,
        IHandles<ShowAllMentorships>,
        IHandles<ShowMentorship>,
        IHandles<ShowIntroduction>
{
    public async Task<Reply> HandleAsync(
        ShowMentorships button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) => await list.OneOrAllAsync(turn, cancellation);

    public async Task<Reply> HandleAsync(
        ShowAllMentorships button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) => await list.CardAsync(turn, cancellation);

    public async Task<Reply> HandleAsync(ShowMentorship button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(button.Id, turn.Person.Id, cancellation) is { } view
            ? MentorshipCards.Of(view, turn.Now)
            : RefusalWords.For(new NotFound());

    public async Task<Reply> HandleAsync(
        ShowIntroduction button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { State: MentorshipState.Active } view => IntroductionCards.Introduction(view, turn.Now),
            { } view => MentorshipCards.Of(view, turn.Now),
        };
}
