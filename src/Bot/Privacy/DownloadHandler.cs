using MentorBot.Bot.Buttons;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Privacy;

namespace MentorBot.Bot.Privacy;

/// <summary>
/// Gives a person a copy of their data: by a link to this service that works once, or in the chat where the service has no
/// address that people can open.
/// </summary>
internal sealed class DownloadHandler(OfferDownload offer, ExportMyData export, MentorBotOptions options)
    : IHandles<DownloadMyData>,
        IHandles<ShowDataPage>
{
    public async Task<Reply> HandleAsync(DownloadMyData button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (options.PublicUrl.Length == 0)
        {
            return await PageAsync(0, turn, cancellation);
        }

        var secret = await offer.RunAsync(turn.ContextFor(button), cancellation);
        return DownloadCards.Link(new Uri(new Uri(options.PublicUrl), $"{DownloadCards.Path}#{secret}"));
    }

    public Task<Reply> HandleAsync(ShowDataPage button, Form form, Turn turn, CancellationToken cancellation) =>
        PageAsync(button.Page, turn, cancellation);

    private async Task<Reply> PageAsync(int page, Turn turn, CancellationToken cancellation) =>
        DownloadCards.Page(await export.RunAsync(turn.Person.Id, turn.Now, cancellation), page);
}
