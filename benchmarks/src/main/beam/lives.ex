defmodule Lives do
  @moduledoc "Starts and stops children of Elixir's DynamicSupervisor as lives.erl does with OTP's."

  def start_and_stop do
    {:ok, supervisor} = DynamicSupervisor.start_link(strategy: :one_for_one)

    :lives.start_and_stop(
      fn number ->
        child = %{id: :session, start: {:session, :start_link, [number]}}
        {:ok, pid} = DynamicSupervisor.start_child(supervisor, child)
        pid
      end,
      fn pid -> :ok = DynamicSupervisor.terminate_child(supervisor, pid) end
    )
  end
end
