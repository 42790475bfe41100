using System.Text.RegularExpressions;
using MentorBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MentorBot.Architecture.Tests;

/// <summary>Finds what a source file says to people by itself instead of taking it from the resources.</summary>
internal static partial class WordsInCode
{
    /// <summary>What is read by operators and by machines, and the words that people type.</summary>
    private static readonly string[] NotForPeople =
    [
        "Buttons",
        "BotFramework",
        "Configuration",
        "Delivery",
        "Graph",
        "Hosting",
        "Local",
        "Operator",
        "Telemetry",
    ];

    public static IEnumerable<string> In(string path)
    {
        var name = Path.GetRelativePath(Path.Combine(Repository.Root, "src", "Bot"), path);
        if (NotForPeople.Contains(name.Split(Path.DirectorySeparatorChar)[0]) || name == "Program.cs")
        {
            return [];
        }

        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
        return [.. root.DescendantNodes().Where(node => IsSaid(node)).Select(node => $"{name}: {node}")];
    }

    private static bool IsSaid(SyntaxNode node) =>
        node is LiteralExpressionSyntax or InterpolatedStringTextSyntax
        && TextOf(node) is { } text
        && Sentence().IsMatch(text)
        && !IsForEngineers(node);

    private static string? TextOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal
                .Token
                .ValueText,
            InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            _ => null,
        };

    /// <summary>Attributes, exceptions and constants of patterns are not read by people in the chat.</summary>
    private static bool IsForEngineers(SyntaxNode node) =>
        node.Ancestors()
            .Any(above =>
                above is AttributeSyntax
                || above is ThrowExpressionSyntax
                || above is ThrowStatementSyntax
                || (
                    above is ObjectCreationExpressionSyntax made
                    && made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal)
                )
            );

    /// <summary>
    /// Two words in a row, of which the first has a capital: what people type is compared in lower case, and names of icons
    /// and styles are one word.
    /// </summary>
    [GeneratedRegex(@"^\P{L}*\p{Lu}[\p{L}'’]*[ ,]+\p{L}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
