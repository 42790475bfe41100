using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The SDK's pipeline, from an activity and its Authorization header to the response of an invoke. Messages are sent through
/// <see cref="TeamsConnector"/>, which checks ids and maps every failure to one exception. The base class gets no logger,
/// because it would log conversation ids in every turn.
/// </summary>
internal sealed class TeamsAdapter(BotFrameworkAuthentication authentication, TeamsConnector connector)
    : CloudAdapterBase(authentication)
{
    /// <returns>The response to an invoke; null for all other activities.</returns>
    /// <exception cref="SenderRefusedException">The activity does not belong to its token, or to our organisation.</exception>
    public Task<InvokeResponse?> ProcessAsync(
        string authorization,
        Activity activity,
        IBot bot,
        CancellationToken cancellation
    ) => ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellation)!;

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        var sent = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            sent[i] = new ResourceResponse(await SendAsync(turnContext, activities[i], cancellationToken));
        }

        return sent;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        await connector.UpdateAsync(activity, cancellationToken);
        return new ResourceResponse(activity.Id);
    }

    private async Task<string?> SendAsync(ITurnContext context, Activity activity, CancellationToken cancellation)
    {
        if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            context.TurnState.Set(InvokeResponseKey, activity);
            return null;
        }

        activity.Id = null;
        return await connector.SendAsync(activity, cancellation);
    }
}
