using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace MentorBot.Bot.Graph;

/// <summary>One batch request for up to ten people: profile and manager, and the mailbox's time zone and automatic replies.</summary>
internal sealed class GraphBatch
{
    private static readonly string[] Profile =
    [
        "id",
        "displayName",
        "mail",
        "userPrincipalName",
        "jobTitle",
        "department",
        "preferredLanguage",
        "accountEnabled",
        "userType",
    ];
    private static readonly string[] Manager = [$"manager($select={string.Join(',', Profile)})"];
    private static readonly string[] Mailbox = ["timeZone", "automaticRepliesSetting"];

    private readonly Dictionary<Guid, (string Profile, string Mailbox)> steps = [];
    private BatchResponseContentCollection answers = null!;
    private Dictionary<string, HttpStatusCode> statuses = [];

    private GraphBatch() { }

    /// <summary>
    /// Whether every mailbox request was forbidden, meaning the permission is missing. A single failure may just mean
    /// that the person has no mailbox.
    /// </summary>
    public bool RefusesMailboxes =>
        steps.Values.All(step => statuses.GetValueOrDefault(step.Mailbox) == HttpStatusCode.Forbidden);

    public static async Task<GraphBatch> AskAsync(
        GraphServiceClient graph,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellation
    )
    {
        var questions = new GraphBatch();
        var batch = new BatchRequestContentCollection(graph);
        foreach (var id in ids)
        {
            questions.steps[id] = await AddAsync(batch, graph, id);
        }

        questions.answers = await graph.Batch.PostAsync(batch, cancellation);
        questions.statuses = await questions.answers.GetResponsesStatusCodesAsync();
        return questions;
    }

    /// <summary>How the profile requests failed that were neither answered nor told that there is no such person.</summary>
    public IReadOnlyList<HttpStatusCode> Failures =>
        [
            .. steps
                .Values.Select(step => statuses.GetValueOrDefault(step.Profile))
                .Where(status => status is not (HttpStatusCode.OK or HttpStatusCode.NotFound)),
        ];

    /// <summary>Whether no profile request was answered, in whatever way.</summary>
    public bool AnswersNobody => Failures.Count == steps.Count;

    public bool Knows(Guid id) => statuses.GetValueOrDefault(steps[id].Profile) == HttpStatusCode.OK;

    /// <summary>Whether the directory says that there is no such person.</summary>
    public bool Denies(Guid id) => statuses.GetValueOrDefault(steps[id].Profile) == HttpStatusCode.NotFound;

    /// <summary>The profile of somebody whom the directory knows.</summary>
    /// <exception cref="InvalidDataException">The answer is empty.</exception>
    public async Task<User> ProfileAsync(Guid id) =>
        await answers.GetResponseByIdAsync<User>(steps[id].Profile)
        ?? throw new InvalidDataException("The directory answered for this person with nothing.");

    /// <summary>Null if there is no mailbox or it may not be read.</summary>
    public async Task<MailboxSettings?> MailboxAsync(Guid id) =>
        statuses.GetValueOrDefault(steps[id].Mailbox) == HttpStatusCode.OK
            ? await answers.GetResponseByIdAsync<MailboxSettings>(steps[id].Mailbox)
            : null;

    private static async Task<(string Profile, string Mailbox)> AddAsync(
        BatchRequestContentCollection batch,
        GraphServiceClient graph,
        Guid id
    )
    {
        var user = graph.Users[id.ToString()];
        var profile = user.ToGetRequestInformation(request =>
        {
            request.QueryParameters.Select = Profile;
            request.QueryParameters.Expand = Manager;
        });
        var mailbox = user.MailboxSettings.ToGetRequestInformation(request => request.QueryParameters.Select = Mailbox);
        return (await batch.AddBatchRequestStepAsync(profile), await batch.AddBatchRequestStepAsync(mailbox));
    }
}
