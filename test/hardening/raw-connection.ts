import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which a test writes bytes as no well-behaved client would. */
export interface RawConnection {
  /** Settles once the text has been handed to the network. */
  send(text: string): Promise<void>
  /** All that the server said until it closed the connection. */
  ended(): Promise<string>
  /** What the server has said, as soon as that holds a text. */
  until(text: string): Promise<string>
  readonly socket: Socket
}

/** Connects to a port of this machine. */
export async function rawConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let said = ''
  socket.setEncoding('utf8')
  socket.on('data', (piece: string) => (said += piece))
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    // A server that closes while we still write resets the connection; what it said before counts.
    socket.on('error', () => undefined)
  })
  return {
    socket,
    send: (text) => new Promise((resolve) => void socket.write(text, () => resolve())),
    ended: async () => {
      await closed
      return said
    },
    until: async (text) => {
      while (!said.includes(text)) await once(socket, 'data')
      return said
    },
  }
}
